package dev.storybot.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An object of a JSON file, read field by field.
///
/// What is missing or of the wrong type becomes a fault and reads as a stand-in (`""`, an empty list), so that reading
/// goes on and finds every fault; a story with an error is thrown away, stand-ins and all.
final class JsonObject {

    /// BCP 47, as far as a story needs it: `en`, `zh-Hant`.
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final JsonFile file;
    private final String pointer;
    private final JsonNode node;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    private JsonObject(JsonFile file, String pointer, JsonNode node, Faults faults) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
        this.faults = faults;
    }

    static JsonObject root(JsonFile file, Faults faults) {
        return new JsonObject(file, "", file.root(), faults);
    }

    boolean has(String field) {
        return node.has(field);
    }

    boolean isObject(String field) {
        return node.path(field).isObject();
    }

    /// A required text.
    String words(String field) {
        String words = optionalWords(field);
        if (words == null) {
            missing(field);
            return "";
        }
        return words;
    }

    @Nullable
    String optionalWords(String field) {
        JsonNode value = value(field);
        return value.isMissingNode() ? null : words(field, value);
    }

    /// A text that may be empty, as it is where the field is missing.
    String wordsOrEmpty(String field) {
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isTextual()) {
            wrongType(field, "text", value);
        }
        return value.isTextual() ? value.textValue() : "";
    }

    private String words(String path, JsonNode value) {
        if (!value.isTextual()) {
            wrongType(path, "text", value);
            return "";
        }
        if (value.textValue().isBlank()) {
            error(path, "the text is empty", "Write it, or leave the field out");
        }
        return value.textValue();
    }

    /// Texts; none where the field is missing.
    List<String> list(String field) {
        return list(field, value(field));
    }

    private List<String> list(String path, JsonNode value) {
        List<String> all = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                all.add(words(path + "/" + i, value.path(i)));
            }
        } else if (!value.isMissingNode()) {
            wrongType(path, "a list of texts", value);
        }
        return all;
    }

    /// Texts by language, from an object of lists or of single texts, or from one text in `language`.
    Map<String, List<String>> listsByLanguage(String field, String language) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        JsonNode value = value(field);
        if (value.isTextual()) {
            lists.put(language, List.of(words(field, value)));
        } else {
            languages(field, value).forEach((key, of) -> lists.put(key, listOrWords(field + "/" + key, of)));
        }
        return lists;
    }

    private List<String> listOrWords(String path, JsonNode value) {
        return value.isTextual() ? List.of(words(path, value)) : list(path, value);
    }

    /// A text by language, from an object of texts or from one text in `language`; null where the field is missing.
    @Nullable
    Text text(String field, String language) {
        JsonNode value = value(field);
        if (value.isMissingNode()) {
            return null;
        }
        if (value.isTextual()) {
            return Text.of(language, words(field, value));
        }
        Map<String, String> words = new LinkedHashMap<>();
        languages(field, value).forEach((key, of) -> words.put(key, words(field + "/" + key, of)));
        if (words.isEmpty()) {
            error(field, "the text has no language", "Write it as {\"" + language + "\": \"...\"}");
            return Text.of(language, "");
        }
        return new Text(words);
    }

    private Map<String, JsonNode> languages(String path, JsonNode value) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        if (value.isObject()) {
            value.forEachEntry((key, of) -> {
                if (LANGUAGE.matcher(key).matches()) {
                    found.put(key, of);
                } else {
                    error(path, "\"" + key + "\" is no language", "Use a language code such as \"en\" or \"ja\"");
                }
            });
        } else if (!value.isMissingNode()) {
            wrongType(path, "a text or an object of texts by language", value);
        }
        return found;
    }

    /// False where the field is missing.
    boolean flag(String field) {
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            wrongType(field, "true or false", value);
        }
        return value.booleanValue();
    }

    @Nullable
    Double number(String field) {
        JsonNode value = value(field);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isNumber()) {
            wrongType(field, "a number", value);
        }
        return value.doubleValue();
    }

    /// A required number of a line; 0 where it is none.
    int line(String field) {
        JsonNode value = value(field);
        if (value.isMissingNode()) {
            missing(field);
        }
        return value.isMissingNode() ? 0 : line(field, value);
    }

    private int line(String path, JsonNode value) {
        if (!value.isInt() || value.intValue() < 1) {
            wrongType(path, "the number of a line, from 1", value);
            return 0;
        }
        return value.intValue();
    }

    /// Numbers of lines; none where the field is missing.
    List<Integer> lines(String field) {
        List<Integer> lines = new ArrayList<>();
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isArray()) {
            wrongType(field, "a list of line numbers", value);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            lines.add(line(field + "/" + i, value.path(i)));
        }
        return lines;
    }

    /// A required word that names a constant of `type`, in lower case with hyphens: `on-leave` for `ON_LEAVE`.
    <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        E[] constants = type.getEnumConstants();
        String word = words(field);
        for (E constant : constants) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        if (!word.isBlank()) {
            List<String> known = Arrays.stream(constants).map(JsonObject::word).toList();
            error(field, "\"" + word + "\" is not one of " + known, Nearest.remedy(word, known, "Use one of them"));
        }
        return constants[0];
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<JsonObject> object(String field) {
        JsonNode value = value(field);
        return value.isMissingNode() ? Optional.empty() : object(field, value);
    }

    private Optional<JsonObject> object(String path, JsonNode value) {
        if (!value.isObject()) {
            wrongType(path, "an object", value);
            return Optional.empty();
        }
        return Optional.of(new JsonObject(file, pointer + "/" + path, value, faults));
    }

    /// Objects; none where the field is missing.
    List<JsonObject> objects(String field) {
        List<JsonObject> all = new ArrayList<>();
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isArray()) {
            wrongType(field, "a list of objects", value);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            object(field + "/" + i, value.path(i)).ifPresent(all::add);
        }
        return all;
    }

    /// Tells of every field that was not asked for: a misspelt one would otherwise be lost without a word.
    ///
    /// @param others fields that need not be asked for
    void noOtherFields(String... others) {
        asked.addAll(List.of(others));
        node.fieldNames().forEachRemaining(field -> {
            if (!asked.contains(field)) {
                String remedy = Nearest.remedy(field, asked, "Remove it");
                String problem = "unknown field \"" + field + "\", which is not read";
                faults.unknownField(file.name(), place(escaped(field)), problem, remedy);
            }
        });
    }

    /// @param path below this object, of fields and indexes separated by slashes; empty for the object itself
    void error(String path, String problem, String remedy) {
        faults.error(file.name(), place(path), problem, remedy);
    }

    void warning(String path, String problem, String remedy) {
        faults.warning(file.name(), place(path), problem, remedy);
    }

    void note(String path, String problem, String remedy) {
        faults.note(file.name(), place(path), problem, remedy);
    }

    private String place(String path) {
        return file.place(path.isEmpty() ? pointer : pointer + "/" + path);
    }

    /// RFC 6901, section 3.
    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode value(String field) {
        asked.add(field);
        return node.path(field);
    }

    void missing(String field) {
        error(field, "\"" + field + "\" is missing", "Add it");
    }

    private void wrongType(String path, String expected, JsonNode met) {
        String shown = met.isContainerNode() ? met.getNodeType().name().toLowerCase(Locale.ROOT) : met.toString();
        error(path, "expected " + expected + ", got " + shown, "Write " + expected);
    }
}
