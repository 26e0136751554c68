"""`indicators.yaml`: from text to a placed tree, and what is wrong with it in plain Dutch."""
