"""Work on the next editie: the werkversie, its checks, publishing it, and the screens of the admin for that."""
