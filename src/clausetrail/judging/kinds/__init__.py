"""Which kind of rule a clause states, if any: by its section and by its own words."""
