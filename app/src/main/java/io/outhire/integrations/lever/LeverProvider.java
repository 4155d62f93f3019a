package io.outhire.integrations.lever;

import io.outhire.integrations.ats.AccessTokens;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.integrations.ats.AtsTokens;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lever, as one of the kinds of ATS that can be connected. */
@Singleton
public final class LeverProvider implements AtsProvider, AutoCloseable {
  private static final String WRITE_NOTES = "notes:write:admin";

  /** The fewest that will do (docs/lever.md 3.10), each with what it is for. */
  private static final Map<String, String> SCOPES = scopes();

  private final LeverSettings settings;
  private final LeverTimeouts timeouts;
  private final InstantSource clock;
  private final LeverHttp http;
  private final LeverOAuth oauth;

  /** Talks to the given Lever, waiting as long as suits the real one. */
  @Inject
  public LeverProvider(LeverSettings settings, InstantSource clock) {
    this(settings, LeverTimeouts.standard(), clock);
  }

  /** As the other, with time-outs of one's own. */
  public LeverProvider(LeverSettings settings, LeverTimeouts timeouts, InstantSource clock) {
    this.settings = settings;
    this.timeouts = timeouts;
    this.clock = clock;
    this.http = new LeverHttp(timeouts);
    this.oauth = new LeverOAuth(settings, timeouts, http, clock, String.join(" ", SCOPES.keySet()));
  }

  private static Map<String, String> scopes() {
    Map<String, String> scopes = new LinkedHashMap<>();
    scopes.put("offline_access", "Stay connected while nobody is signed in");
    scopes.put("postings:read:admin", "See your job postings, to import them");
    scopes.put("opportunities:write:admin", "Add candidates, with their tag, source and résumé");
    scopes.put("opportunities:read:admin", "See candidates, to make sure that each arrived once");
    scopes.put("users:read:admin", "See who works in Lever, to choose whom candidates are from");
    scopes.put("stages:read:admin", "See the stages of your pipeline");
    scopes.put(
        "archive_reasons:read:admin", "See your archive reasons, to put a duplicate away if asked");
    scopes.put(WRITE_NOTES, "Add a note with cover letter, answers and history to candidates");
    scopes.put("notes:read:admin", "See notes on candidates, to make sure that each arrived once");
    return scopes;
  }

  @Override
  public String id() {
    return "lever";
  }

  @Override
  public String name() {
    return "Lever";
  }

  @Override
  public String summary() {
    return "Import the jobs that are on your Lever job site, and have every application arrive in Lever as a New lead with its résumé.";
  }

  @Override
  public String consenter() {
    return "a Super Admin of Lever";
  }

  @Override
  public List<String> permissions() {
    return List.copyOf(SCOPES.values());
  }

  @Override
  public List<String> permissions(String granted) {
    return words(granted).map(scope -> SCOPES.getOrDefault(scope, scope)).toList();
  }

  @Override
  public boolean mayNote(String granted) {
    return words(granted).anyMatch(WRITE_NOTES::equals);
  }

  private static Stream<String> words(String granted) {
    return Arrays.stream(granted.split(" ", -1)).filter(word -> !word.isBlank());
  }

  @Override
  public URI consentPage(String state, URI redirect) {
    return oauth.consentPage(state, redirect);
  }

  @Override
  public AtsTokens exchange(String code, URI redirect) throws AtsFailure {
    return oauth.exchange(code, redirect);
  }

  @Override
  public AtsTokens refresh(String refreshToken) throws AtsFailure {
    return oauth.refresh(refreshToken);
  }

  @Override
  public AtsAccount account(AccessTokens tokens) {
    return new LeverAccount(
        new LeverCalls(settings.api(), timeouts, http, tokens, clock), settings);
  }

  @PreDestroy
  @Override
  public void close() {
    http.close();
  }
}
