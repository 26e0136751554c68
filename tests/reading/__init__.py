"""Documents of made municipalities, and what a reader has to find in them."""
