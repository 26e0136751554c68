"""What the documents about a year tell in short, what they point at, and where they clash."""
