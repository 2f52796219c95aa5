package dev.storybot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorySchemaTest {

    private static JsonNode schema(String name) throws IOException {
        try (InputStream content = StorySchema.class.getResourceAsStream(name + ".schema.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(content));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"story", "entities", "facts", "sources", "notes"})
    void a_schema_is_a_schema(String name) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var meta = registry.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(meta.validate(schema(name).toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"story", "entities", "facts", "sources", "notes"})
    void every_field_is_described_and_no_other_is_allowed(String name) throws IOException {
        JsonNode schema = schema(name);

        for (JsonNode owner : schema.findParents("properties")) {
            boolean isRecord = owner.has("additionalProperties");
            for (JsonNode field : isRecord ? owner.path("properties") : new ObjectMapper().createArrayNode()) {
                boolean described =
                        field.isBoolean() || field.has("description") || field.has("$ref") || field.has("items");
                assertThat(described).as(field.toString()).isTrue();
            }
        }
        assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
        assertThat(schema.findValues("$ref"))
                .allSatisfy(ref -> assertThat(ref.textValue()).startsWith("#/$defs/"));
    }
}
