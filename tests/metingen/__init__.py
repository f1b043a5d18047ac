"""Benchmarks: each a ratio against a reference in the same run. `make bench`; figures in docs/prestaties.md."""
