"""`indicators.yaml`: the register with its indicators, and their figures as frames."""
