"""`finance.csv`: from text to amounts in whole euros, or the place of what is doubtful."""
