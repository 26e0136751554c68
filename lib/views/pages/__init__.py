"""The pages: each module composes one of them."""
