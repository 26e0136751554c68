"""A file in YAML: from text to a placed tree, and what is wrong with it in plain Dutch."""
