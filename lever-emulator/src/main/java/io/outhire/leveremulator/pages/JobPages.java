package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Accounts;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The job site, {@code /jobs/site}: what anyone may see. */
final class JobPages {
  private final Accounts accounts;
  private final View view;

  JobPages(Accounts accounts, View view) {
    this.accounts = accounts;
    this.view = view;
  }

  Optional<Response> handle(String[] path) {
    Optional<Account> account = path.length < 2 ? Optional.empty() : accounts.bySite(path[1]);
    return account.flatMap(
        found -> path.length == 2 ? Optional.of(list(found)) : job(path[2], found));
  }

  private Response list(Account account) {
    List<PostingView> jobs =
        account.read(
            company ->
                company.postings().stream()
                    .filter(Posting::hasPage)
                    .filter(posting -> posting.shownOn("public") && !posting.confidential())
                    .sorted(Comparator.comparing(Posting::text))
                    .map(posting -> PostingView.line(posting, company))
                    .toList());
    String company = account.read(Company::name);
    return view.page(
        200,
        "jobs",
        Frame.of("Jobs at " + company, "", company, Optional.empty()),
        Map.of("jobs", jobs, "site", account.read(Company::site)));
  }

  /** Anyone with the link may see an unlisted job. */
  private Optional<Response> job(String id, Account account) {
    return account
        .read(
            company ->
                company
                    .posting(id)
                    .filter(Posting::hasPage)
                    .map(posting -> PostingView.of(posting, company)))
        .map(posting -> job(posting, account));
  }

  private Response job(PostingView posting, Account account) {
    String company = account.read(Company::name);
    return view.page(
        200,
        "job",
        Frame.of(posting.title(), "", company, Optional.empty()),
        Map.of("posting", posting));
  }
}
