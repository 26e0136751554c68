"""The files as a workbook, and back."""
