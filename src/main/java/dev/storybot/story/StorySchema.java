package dev.storybot.story;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The JSON Schemas (2020-12) of a story's files. They are on the class path and refer to nothing outside themselves,
/// so nothing is fetched.
public final class StorySchema {

    /// The files of a story that have a schema.
    public static final List<String> FILES =
            List.of("story.json", "entities.json", "facts.json", "sources.json", "notes.json");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ENGLISH)
                    .build()));

    private StorySchema() {}

    /// Where a file of a story does not fit its schema.
    static List<StoryFault> check(JsonFile file) {
        return schema(file.name()).validate(file.root()).stream()
                .map(error -> fault(file, error))
                .toList();
    }

    private static Schema schema(String file) {
        return REGISTRY.getSchema(text(file), InputFormat.JSON);
    }

    /// The schema of one of [#FILES], as it can lie beside the file for an editor.
    public static String text(String file) {
        String name = file.replace(".json", ".schema.json");
        try (InputStream content = StorySchema.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("no schema " + name + " on the class path");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the schema " + name + " cannot be read", unreadable);
        }
    }

    private static StoryFault fault(JsonFile file, Error error) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty();
        String place = file.place(property == null ? pointer : pointer + "/" + property);
        String problem = "against the schema: " + error.getMessage();
        return new StoryFault(StoryFault.Severity.ERROR, file.name(), place, problem, remedy(error.getKeyword()));
    }

    private static String remedy(String keyword) {
        return switch (keyword) {
            case "required" -> "Add it";
            case "additionalProperties" -> "Remove it, or correct its name";
            case "type" -> "Write a value of that type";
            case "minItems", "minLength", "minProperties" -> "Fill it, or leave it out";
            default -> "Write it as the schema has it";
        };
    }
}
