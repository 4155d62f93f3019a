package io.outhire.leveremulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes requests that no one should send, the same ones for the same seed. */
final class OddRequests {
  private static final List<String> METHODS =
      List.of(
          "GET", "GET", "GET", "GET", "POST", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS",
          "get", "BREW", "TRACE");
  private static final List<String> PATHS =
      List.of(
          "/v1/opportunities",
          "/v1/opportunities/#",
          "/v1/opportunities/#/stage",
          "/v1/opportunities/#/archived",
          "/v1/opportunities/#/addTags",
          "/v1/opportunities/#/removeTags",
          "/v1/opportunities/#/addSources",
          "/v1/opportunities/#/addLinks",
          "/v1/opportunities/#/removeLinks",
          "/v1/opportunities/#/notes",
          "/v1/opportunities/#/notes/#",
          "/v1/opportunities/#/files",
          "/v1/opportunities/#/files/#",
          "/v1/opportunities/#/files/#/download",
          "/v1/opportunities/#/resumes",
          "/v1/opportunities/#/resumes/#/download",
          "/v1/opportunities/#/applications",
          "/v1/opportunities/#/applications/#",
          "/v1/opportunities/#/file_actions",
          "/v1/opportunities/deleted",
          "/v1/candidates/#",
          "/v1/postings",
          "/v1/postings/#",
          "/v1/postings/#/apply",
          "/v1/postings/#/users",
          "/v1/postings/deleted",
          "/v1/applications/deleted",
          "/v1/contacts/#",
          "/v1/users",
          "/v1/users/#",
          "/v1/users/#/deactivate",
          "/v1/users/#/reactivate",
          "/v1/stages",
          "/v1/stages/#",
          "/v1/disposition_stages",
          "/v1/tags",
          "/v1/sources",
          "/v1/archive_reasons",
          "/v1/archive_reasons/#",
          "/v1/uploads",
          "/v1/webhooks",
          "/v1/webhooks/#",
          "/v1/eeo/responses",
          "/v1/eeo/responses/pii",
          "/v1/surveys/diversity/#",
          "/v1/interviews",
          "/v1/requisitions",
          "/v1/requisitions/#",
          "/v1/requisition_fields",
          "/v1/requisition_fields/#/options",
          "/v1/feedback_templates",
          "/v1/form_templates/#",
          "/v1/opportunities/#/feedback",
          "/v1/opportunities/#/feedback/#",
          "/v1/opportunities/#/forms",
          "/v1/opportunities/#/panels",
          "/v1/opportunities/#/panels/#",
          "/v1/opportunities/#/interviews",
          "/v1/opportunities/#/interviews/#",
          "/v1/opportunities/#/offers/#/download",
          "/v1/feedback/#",
          "/v1/#",
          "/v1",
          "/v0/postings/globex",
          "/v0/postings/globex/#",
          "/v0/postings/#",
          "/v0/#",
          "/oauth/token",
          "/authorize",
          "/jobs/globex",
          "/jobs/globex/#",
          "/jobs/#",
          "/login",
          "/logout",
          "/candidates",
          "/candidates/#",
          "/candidates/#/stage",
          "/candidates/#/archive",
          "/candidates/#/tags/removal",
          "/candidates/#/notes",
          "/candidates/#/owner",
          "/candidates/#/resumes/#",
          "/candidates/#/files/#",
          "/postings",
          "/postings/#",
          "/postings/#/edit",
          "/postings/#/state",
          "/users/#",
          "/users/#/role",
          "/settings/integrations/webhooks",
          "/settings/integrations/webhooks/#/verification",
          "/settings/integrations/webhooks/log/#/rerun",
          "/settings/integrations/api-credentials",
          "/settings/#",
          "/assets/#",
          "/#");
  private static final List<String> PARAMETERS =
      List.of(
          "perform_as",
          "limit",
          "offset",
          "include",
          "expand",
          "email",
          "tag",
          "source",
          "origin",
          "posting_id",
          "archived_posting_id",
          "stage_id",
          "contact_id",
          "location",
          "archived",
          "archive_reason_id",
          "snoozed",
          "confidentiality",
          "created_at_start",
          "created_at_end",
          "updated_at_start",
          "advanced_at_end",
          "archived_at_start",
          "deleted_at_start",
          "state",
          "distributionChannel",
          "team",
          "group",
          "level",
          "mode",
          "css",
          "resize",
          "skip",
          "accessRole",
          "type",
          "includeDeactivated",
          "distribution",
          "note_id",
          "parse",
          "perform_as_posting_owner",
          "send_confirmation_email",
          "key",
          "client_id",
          "redirect_uri",
          "response_type",
          "scope",
          "audience",
          "prompt",
          "next",
          "page",
          "stage",
          "show",
          "q",
          "said");
  private static final List<String> KEYS =
      List.of(
          "name",
          "headline",
          "location",
          "stage",
          "phones",
          "emails",
          "links",
          "tags",
          "sources",
          "origin",
          "owner",
          "followers",
          "postings",
          "opportunityLocation",
          "contact",
          "createdAt",
          "archived",
          "reason",
          "value",
          "secret",
          "score",
          "text",
          "state",
          "categories",
          "content",
          "salaryRange",
          "min",
          "max",
          "currency",
          "interval",
          "workplaceType",
          "distributionChannels",
          "confidentiality",
          "event",
          "configuration",
          "conditions",
          "origins",
          "data",
          "id",
          "grant_type",
          "client_id",
          "client_secret",
          "code",
          "refresh_token",
          "customQuestions",
          "personalInformation",
          "urls",
          "fields",
          "consent",
          "store",
          "eeoResponses",
          "timezone",
          "ipAddress",
          "accessRole",
          "email",
          "linkedContactIds",
          "archivedAt",
          "perform_as",
          "baseTemplateId",
          "fieldValues",
          "interviews",
          "interviewers",
          "panel",
          "date",
          "duration",
          "options",
          "requisitionCode",
          "headcountTotal",
          "csrf",
          "word",
          "role",
          "channel",
          "resumeFile",
          "file",
          "files[]",
          "phones[]",
          "phones[0][value]",
          "archived[reason]",
          "emails[]",
          "tags[0]",
          "[]",
          "a[b][c]",
          "a[",
          "]");
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1",
          "100",
          "101",
          "99999999999999999999",
          "1e400",
          "NaN",
          "null",
          "true",
          "false",
          "undefined",
          "[]",
          "{}",
          "[201,1,\"x\"]",
          "%5B1%2C2%5D",
          "%255B1%255D",
          "lead-new",
          "offer",
          "published",
          "all",
          "confidential",
          "non-confidential",
          "public",
          "internal",
          "sourced",
          "applied",
          "1790000000000",
          "9223372036854775807",
          "../..",
          "..",
          ".",
          "/",
          "//",
          "\\",
          "'",
          "\"",
          "<script>alert(1)</script>",
          "ü",
          "日本語",
          "\u0000",
          "\ud83d\ude00",
          "a b",
          "%",
          "%zz",
          "%00",
          "%ff",
          "+",
          "&",
          "=",
          ";",
          "?",
          "#",
          "ada@example.test",
          " ADA@EXAMPLE.TEST ",
          "authorization_code",
          "refresh_token",
          "code",
          "offline_access postings:read:admin",
          "Europe/Berlin",
          "http://127.0.0.1:1/hook",
          "candidateHired",
          "applicationCreated",
          "new",
          "deleted",
          "download",
          "outhire-demo",
          "outhire-demo-secret",
          "owner",
          "content",
          "followers",
          "applications",
          "super admin");

  private final Random random;
  private final List<String> ids;
  private final List<String> credentials;

  /**
   * Requests from that seed.
   *
   * @param ids of things, those of other accounts too
   * @param credentials header lines that let the sender in
   */
  OddRequests(long seed, List<String> ids, List<String> credentials) {
    this.random = new Random(seed);
    this.ids = ids;
    this.credentials = credentials;
  }

  /** A request as it goes over the wire. */
  record Odd(String method, String target, byte[] bytes) {
    String shown() {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return text.substring(0, Math.min(text.length(), 2000));
    }
  }

  Odd next() {
    if (chance(8)) {
      String path = one(List.of("/opportunities", "/opportunities/#/notes", "/webhooks"));
      String target = "/v1" + path.replace("#", one(ids)) + "?perform_as=" + ids.getFirst();
      byte[] body = sensible().getBytes(StandardCharsets.UTF_8);
      return request("POST", target, "application/json", body);
    }
    String method = one(METHODS);
    boolean bare = method.equals("GET") || method.equals("HEAD");
    return request(method, target(), contentType(), bare ? new byte[0] : body());
  }

  private Odd request(String method, String target, String contentType, byte[] body) {
    var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    head.append(authorization());
    if (body.length > 0) {
      head.append("Content-Type: ").append(contentType).append("\r\n");
    }
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return new Odd(method, target, all.toByteArray());
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String target() {
    var path = new StringBuilder();
    for (String part : one(PATHS).split("(?<=#)|(?=#)")) {
      path.append(part.equals("#") ? segment() : part);
    }
    if (chance(5)) {
      path.append(chance(50) ? "/" : "//").append(chance(50) ? "" : segment());
    }
    return path + query();
  }

  private String segment() {
    return chance(75) ? one(ids) : escaped(word());
  }

  private String query() {
    if (chance(30)) {
      return chance(5) ? "?" : "";
    }
    if (chance(30)) {
      return "?perform_as=" + ids.getFirst();
    }
    return IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(i -> one(PARAMETERS) + (chance(95) ? "=" : "") + escaped(word()))
        .collect(Collectors.joining("&", "?", chance(5) ? "&" : ""));
  }

  /** Mostly encoded as it should be; at times as it must not be, but without breaking the line. */
  private String escaped(String text) {
    return chance(90) ? Caller.encode(text) : text.replaceAll("[\\s\u0000#?]", "");
  }

  private String word() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> one(ids);
      case 3 -> Long.toString(random.nextLong());
      case 4 -> "x".repeat(random.nextInt(3000));
      case 5 -> noise(random.nextInt(20));
      default -> one(WORDS);
    };
  }

  private String noise(int length) {
    return random
        .ints(length, 1, 0x3000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private String authorization() {
    return switch (random.nextInt(12)) {
      case 0 -> "";
      case 1 -> "Authorization: Bearer " + Caller.encode(word()) + "\r\n";
      case 2 -> "Authorization: Basic " + basic(word()) + "\r\n";
      case 3 -> "Authorization: " + Caller.encode(word()) + "\r\n";
      default -> one(credentials);
    };
  }

  private static String basic(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String contentType() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> "application/json";
      case 3 -> "application/x-www-form-urlencoded";
      case 4, 5 -> "multipart/form-data; boundary=b";
      case 6 -> "multipart/form-data; boundary=";
      default -> "text/plain; charset=" + (chance(50) ? "utf-8" : "no-such");
    };
  }

  private byte[] body() {
    return switch (random.nextInt(8)) {
      case 0 -> form();
      case 1, 2 -> multipart();
      case 3 -> bytes();
      case 4 -> "[".repeat(random.nextInt(3000)).getBytes(StandardCharsets.UTF_8);
      case 5 -> cut(json(3).getBytes(StandardCharsets.UTF_8));
      case 6 -> sensible().getBytes(StandardCharsets.UTF_8);
      default -> ("{" + members(4) + "}").getBytes(StandardCharsets.UTF_8);
    };
  }

  /** What a client might send, so that the way behind the checks is walked too. */
  private String sensible() {
    List<String> members =
        List.of(
            "\"name\":\"Odd\"",
            "\"emails\":[\"odd" + random.nextInt(50) + "@example.test\"]",
            "\"tags\":[" + quoted(word()) + "]",
            "\"sources\":[" + quoted(word()) + "]",
            "\"links\":[" + quoted(word()) + "]",
            "\"postings\":[\"" + one(ids) + "\"]",
            "\"stage\":\"" + one(List.of("lead-new", "offer", "applicant-new")) + "\"",
            "\"value\":" + quoted(word()),
            "\"text\":" + quoted(word()),
            "\"reason\":null",
            "\"event\":\"" + one(List.of("candidateHired", "contactCreated")) + "\"",
            "\"url\":\"http://127.0.0.1:1/\"",
            quoted(one(KEYS)) + ":" + json(2));
    return members.stream().filter(member -> chance(60)).collect(Collectors.joining(",", "{", "}"));
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(500)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] cut(byte[] whole) {
    return java.util.Arrays.copyOf(whole, random.nextInt(whole.length + 1));
  }

  private byte[] form() {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(i -> escaped(one(KEYS)) + "=" + escaped(word()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] multipart() {
    String parts =
        IntStream.range(0, random.nextInt(6)).mapToObj(i -> part()).collect(Collectors.joining());
    byte[] whole = (parts + "--b--\r\n").getBytes(StandardCharsets.UTF_8);
    return chance(80) ? whole : cut(whole);
  }

  private String part() {
    String file =
        chance(30) ? "; filename=\"" + one(List.of("cv.pdf", "", "ü.txt", "a;b")) + "\"" : "";
    String value = chance(20) ? json(2) : word();
    return "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
        .formatted(one(KEYS), file, value);
  }

  private String json(int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 6)) {
      case 0 -> "null";
      case 1 -> chance(50) ? "true" : "false";
      case 2 -> one(List.of("0", "-1", "1e400", "1.5", "99999999999999999999999", "1790000000000"));
      case 3, 4, 5 -> quoted(word());
      case 6, 7 -> "[" + elements(depth - 1) + "]";
      default -> "{" + members(depth - 1) + "}";
    };
  }

  private String elements(int depth) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> json(depth))
        .collect(Collectors.joining(","));
  }

  private String members(int depth) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(i -> quoted(one(KEYS)) + ":" + json(depth))
        .collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    return Caller.JSON.getNodeFactory().textNode(text).toString();
  }
}
