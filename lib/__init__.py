"""Doel gehaald?: from plain-text sources to verdicts, variances and pages."""
