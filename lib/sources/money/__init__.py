"""`finance.csv`: the money, from text to amounts in whole euros that are held beside each other."""
