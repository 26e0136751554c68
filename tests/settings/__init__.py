"""Tests; they mirror the modules of lib."""
