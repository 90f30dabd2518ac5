"""Words of both languages: their forms, their classes, what they say by themselves."""
