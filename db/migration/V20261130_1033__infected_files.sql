-- A file that was submitted before there was a virus scanner, and in which it has found something since:
-- its bytes are erased, and the row says why the revision that names it has them no more.
alter table attachment drop constraint attachment_scan_check;
alter table attachment add constraint attachment_scan_check check (scan in ('WAITING', 'CLEAN', 'INFECTED'));
