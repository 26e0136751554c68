"""The same pages as someone writes them who takes Streamlit and altair as they come."""
