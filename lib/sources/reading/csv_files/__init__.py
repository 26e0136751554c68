"""A file of rows and cells, however a spreadsheet saved it, or the place of what is doubtful."""
