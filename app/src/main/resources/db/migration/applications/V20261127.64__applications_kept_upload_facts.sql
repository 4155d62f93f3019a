-- What is known of a waiting file without reading it: whoever shows the form again needs no more.
alter table kept_uploads add column size integer, add column sha256 text;
update kept_uploads set size = octet_length(bytes), sha256 = encode(sha256(bytes), 'hex');
alter table kept_uploads alter column size set not null, alter column sha256 set not null;
