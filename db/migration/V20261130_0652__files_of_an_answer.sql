-- A question takes several files. Of each, its uploader says what it is (a letter, a certificate);
-- nothing is said of files from before.
alter table attachment add column sort text;

-- When a file was taken out of its draft. Its row and its bytes go with a job, after this is certain.
alter table attachment add column removed timestamptz;
grant update (removed) on attachment to portal_app;
