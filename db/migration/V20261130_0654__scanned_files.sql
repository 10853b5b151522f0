-- Whether a virus scanner has looked at a file: it is to, or has found nothing. Nothing stands where none
-- was configured when the file came. What is found infected is taken away.
alter table attachment add column scan text check (scan in ('WAITING', 'CLEAN'));

-- When the scanner was last asked in vain.
alter table attachment add column scan_failed timestamptz;
grant update (scan, scan_failed) on attachment to portal_app;
