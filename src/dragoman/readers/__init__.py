"""The formats that documents come in, each a module that exposes `reader`."""
