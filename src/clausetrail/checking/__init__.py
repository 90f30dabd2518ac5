"""What stands between a version and its publication: findings, and their output."""
