-- Kept pages of jobs tell search engines whether people apply here, which depends on what the form
-- asks. A form that was read again and is the same is no change.
create constraint trigger page_version after insert or delete on questionnaires
  deferrable initially deferred for each row execute function page_version_of_row();
create constraint trigger page_version_changed after update on questionnaires
  deferrable initially deferred for each row
  when (old.form is distinct from new.form or old.elsewhere is distinct from new.elsewhere)
  execute function page_version_of_row();
