"""What staff begin with: a year with a place for each figure, or a whole new municipality."""
