"""What is said and done in public about the vision outside the portal: dated, with its source."""
