"""Tests of what an administrator can choose."""
