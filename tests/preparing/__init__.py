"""What staff begin with."""
