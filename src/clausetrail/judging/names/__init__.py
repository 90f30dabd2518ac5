"""Who is who: the service, us, other companies, and what short names stand for."""
