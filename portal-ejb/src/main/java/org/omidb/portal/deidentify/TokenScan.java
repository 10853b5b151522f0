package org.omidb.portal.deidentify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * The last look at what is about to leave: no client id, UID or accession number of the source may
 * stand in it as a token. A finding says where, never what.
 *
 * <p>Identifiers too short to mean anything (fewer than four letters and digits, or six digits) are
 * not looked for, and plain numbers not in dates, in measures and within client ids. What every
 * release writes by itself (the codes of its method) is no finding where it stands.
 */
public final class TokenScan {

  private static final Set<String> MEASURES = Set.of("DA", "DT", "TM", "AS", "DS", "IS");

  private static final Pattern ATTRIBUTE = Pattern.compile("[0-9A-F]{8}");

  private final Words identifiers;

  public TokenScan(Collection<String> sourceIdentifiers) {
    this.identifiers = new Words(sourceIdentifiers);
  }

  /** A place where an identifier of the source still stands: a file, and where in it. */
  public record Finding(String file, String place) {}

  public List<Finding> path(String path) {
    return identifiers.in(path) ? List.of(new Finding(path, "path")) : List.of();
  }

  /**
   * Every element of the file, nested ones and those behind the pixels too, but not the pixels. A
   * file with anything that its reader passes over (large values, an attribute twice) is a finding.
   */
  public List<Finding> dicom(String file, InputStream in) throws IOException {
    var stream = DicomStream.open(in);
    var findings = new ArrayList<Finding>();
    Charset ascii = StandardCharsets.US_ASCII;
    var nowhere = Optional.<Tag>empty();
    scan(file, "", stream.header().meta(), ascii, nowhere, findings);
    scan(file, "", stream.header().data(), ascii, nowhere, findings);
    scan(file, "behind the pixels ", stream.trailer(), ascii, nowhere, findings);
    if (!stream.holdsEverything()) {
      findings.add(new Finding(file, "what the reader passes over"));
    }
    return findings;
  }

  /** Every name and value of a JSON document, those of a DICOM JSON model among them. */
  public List<Finding> json(String file, JsonNode json) {
    var findings = new ArrayList<Finding>();
    scan(file, "", json, true, Optional.empty(), findings);
    return findings;
  }

  private void scan(
      String file,
      String around,
      Dataset data,
      Charset outer,
      Optional<Tag> within,
      List<Finding> findings) {
    Charset charset = data.charset(outer);
    for (Element element : data.elements()) {
      String place = around + element.tag();
      switch (element) {
        case Value value -> {
          if (!own(within.orElse(element.tag()), value, charset) && in(value, charset)) {
            findings.add(new Finding(file, place));
          }
        }
        case Element.Sequence(var tag, var items) -> {
          for (Dataset item : items) {
            scan(file, place + "/", item, charset, Optional.of(within.orElse(tag)), findings);
          }
        }
        case Element.Fragments(var tag, var vr, var parts) -> {
          if (parts.stream().anyMatch(part -> in(part, charset))) {
            findings.add(new Finding(file, place));
          }
        }
      }
    }
  }

  /** What each release writes by itself may equal an identifier, and names nobody. */
  private static boolean own(Tag tag, Value value, Charset charset) {
    return value.vr().isText()
        && value.texts(charset).stream().allMatch(text -> Confidentiality.wrote(tag, text));
  }

  private boolean in(Value value, Charset charset) {
    boolean numbers = !MEASURES.contains(value.vr().name());
    if (value.vr().isText()) {
      return identifiers.in(String.join("\\", value.texts(charset)), numbers);
    }
    boolean opaque = value.vr() == Vr.UN || value.vr() == Vr.OB;
    return identifiers.in(new String(value.bytes(), StandardCharsets.ISO_8859_1), opaque);
  }

  private void scan(
      String file,
      String place,
      JsonNode node,
      boolean numbers,
      Optional<Tag> within,
      List<Finding> findings) {
    if (node.isObject()) {
      boolean measure = MEASURES.contains(node.path("vr").asText());
      for (var entry : node.properties()) {
        String name = entry.getKey();
        String inside = place + "/" + name;
        var tag = attribute(name, entry.getValue());
        if (tag.isEmpty() && identifiers.in(name)) {
          findings.add(new Finding(file, place + "/(name)"));
        }
        if (name.equals("InlineBinary")) {
          scanBinary(file, inside, entry.getValue().asText(), findings);
        }
        scan(file, inside, entry.getValue(), numbers && !measure, within.or(() -> tag), findings);
      }
    } else if (node.isArray()) {
      int i = 0;
      for (JsonNode each : node) {
        scan(file, place + "/" + i++, each, numbers, within, findings);
      }
    } else if (!within.map(tag -> Confidentiality.wrote(tag, node.asText())).orElse(false)
        && identifiers.in(node.asText(), numbers)) {
      findings.add(new Finding(file, place));
    }
  }

  /** The attribute of a DICOM JSON model that a name stands for: a number that is no identifier. */
  private static Optional<Tag> attribute(String name, JsonNode value) {
    return ATTRIBUTE.matcher(name).matches() && value.path("vr").isTextual()
        ? Optional.of(new Tag(Integer.parseUnsignedInt(name, 16)))
        : Optional.empty();
  }

  private void scanBinary(String file, String place, String base64, List<Finding> findings) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (identifiers.in(new String(bytes, StandardCharsets.ISO_8859_1))) {
        findings.add(new Finding(file, place));
      }
    } catch (IllegalArgumentException notBase64) {
      findings.add(new Finding(file, place));
    }
  }
}
