package io.outhire.leveremulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads form fields with bracketed names into the object that the same call would carry as JSON.
 *
 * <p>Clients spell arrays as {@code tags[]}, {@code tags[0]} or a repeated {@code tags}, nested
 * values as {@code archived[reason]}, and phones as a JSON text in each {@code phones[]} or as
 * {@code phones[0][value]}. All of them are understood.
 */
public final class BracketedFields {
  private static final Pattern BRACKET = Pattern.compile("\\[([^\\]]*)\\]");

  private final Map<String, Branch> roots = new TreeMap<>();

  /** Adds one field. */
  public void add(String name, String value) {
    int bracket = name.indexOf('[');
    String root = bracket < 0 ? name : name.substring(0, bracket);
    Branch branch = roots.computeIfAbsent(root, ignored -> new Branch());
    branch.add(bracket < 0 ? List.of() : path(name.substring(bracket)), value);
  }

  private static List<String> path(String brackets) {
    var steps = new ArrayList<String>();
    Matcher step = BRACKET.matcher(brackets);
    while (step.find()) {
      steps.add(step.group(1));
    }
    return steps;
  }

  /** All fields added so far as one object. */
  public ObjectNode toObject() {
    ObjectNode object = Json.object();
    roots.forEach((name, branch) -> object.set(name, branch.toNode()));
    return object;
  }

  /** Values standing at one name, and what stands below it in brackets. */
  private static final class Branch {
    private final List<JsonNode> values = new ArrayList<>();
    private final Map<String, Branch> children = new TreeMap<>();
    private boolean array;

    void add(List<String> path, String value) {
      if (path.isEmpty()) {
        values.add(leaf(value));
        return;
      }
      String step = path.getFirst();
      List<String> rest = path.subList(1, path.size());
      if (step.isEmpty()) {
        array = true;
        addToArray(rest, value);
      } else {
        array |= isIndex(step);
        children
            .computeIfAbsent(isIndex(step) ? padded(step) : step, ignored -> new Branch())
            .add(rest, value);
      }
    }

    private void addToArray(List<String> rest, String value) {
      if (rest.isEmpty()) {
        values.add(leaf(value));
        return;
      }
      Branch last = children.get(index(children.size() - 1));
      if (last == null || last.children.containsKey(rest.getFirst())) {
        last = new Branch();
        children.put(index(children.size()), last);
      }
      last.add(rest, value);
    }

    private static String index(int position) {
      return padded(Integer.toString(Math.max(position, 0)));
    }

    /** Padded, so that ten sorts after nine. */
    private static String padded(String digits) {
      return "0".repeat(Math.max(0, 9 - digits.length())) + digits;
    }

    private static boolean isIndex(String step) {
      return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static JsonNode leaf(String value) {
      boolean object = value.startsWith("{") && value.endsWith("}");
      JsonNode text = Json.MAPPER.getNodeFactory().textNode(value);
      return object ? Json.parse(value).orElse(text) : text;
    }

    JsonNode toNode() {
      if (array) {
        return elements();
      }
      if (!children.isEmpty()) {
        ObjectNode object = Json.object();
        children.forEach((name, child) -> object.set(name, child.toNode()));
        return object;
      }
      return values.size() == 1 ? values.getFirst() : elements();
    }

    private ArrayNode elements() {
      ArrayNode elements = Json.MAPPER.createArrayNode().addAll(values);
      children.values().forEach(child -> elements.add(child.toNode()));
      return elements;
    }
  }
}
