"""An empty page: the floor under every measurement."""
