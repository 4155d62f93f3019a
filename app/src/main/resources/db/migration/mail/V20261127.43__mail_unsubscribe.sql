-- Where a mail program's own button unsubscribes (RFC 8058); null for a letter that answers.
alter table outgoing_mail add column unsubscribe text;
