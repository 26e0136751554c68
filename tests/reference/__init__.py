"""What editors and staff are told of the sources."""
