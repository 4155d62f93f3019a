package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The job site, {@code /jobs/site}: what anyone may see. */
final class JobPages {
  private final Account account;
  private final View view;

  JobPages(Account account, View view) {
    this.account = account;
    this.view = view;
  }

  Optional<Response> handle(String[] path) {
    if (path.length < 2 || !account.read(Company::site).equals(path[1])) {
      return Optional.empty();
    }
    return path.length == 2 ? Optional.of(list()) : job(path[2]);
  }

  private Response list() {
    List<PostingView> jobs =
        account.read(
            company ->
                company.postings().stream()
                    .filter(Posting::hasPage)
                    .filter(posting -> posting.shownOn("public") && !posting.confidential())
                    .sorted(Comparator.comparing(Posting::text))
                    .map(posting -> PostingView.of(posting, company))
                    .toList());
    String company = account.read(Company::name);
    return view.page(
        200,
        "jobs",
        Frame.of("Jobs at " + company, "", company, Optional.empty()),
        Map.of("jobs", jobs, "site", account.read(Company::site)));
  }

  /** Anyone with the link may see an unlisted job. */
  private Optional<Response> job(String id) {
    return account
        .read(
            company ->
                company
                    .posting(id)
                    .filter(Posting::hasPage)
                    .map(posting -> PostingView.of(posting, company)))
        .map(this::job);
  }

  private Response job(PostingView posting) {
    String company = account.read(Company::name);
    return view.page(
        200,
        "job",
        Frame.of(posting.title(), "", company, Optional.empty()),
        Map.of("posting", posting));
  }
}
