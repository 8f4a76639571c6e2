"""A module that changes the environment when it is imported, as some libraries do."""

import os

os.environ["LOUD_IMPORT"] = "1"
