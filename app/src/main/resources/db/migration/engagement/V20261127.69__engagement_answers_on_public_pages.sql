-- Kept pages of jobs show the published answers.
call show_on_public_pages('published_answer');
