-- Whoever writes a whole catalogue tells the database to look at it before the first question is
-- planned. MAINTAIN (PostgreSQL 17) allows that and nothing about the schema or the rows.
grant maintain
  on client, episode, episode_section, lesion, study, series, image, mark, mark_lesion
  to portal_app;
