package org.omidb.portal.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What one run of PIT has written, {@code mutations.xml}.
 *
 * @param day when the run ended
 */
record Report(LocalDate day, List<Mutant> mutants) {

  Report {
    mutants = List.copyOf(mutants);
  }

  static Report read(Path file) throws IOException {
    var ended = Files.getLastModifiedTime(file).toInstant();
    try (var in = Files.newInputStream(file)) {
      return new Report(LocalDate.ofInstant(ended, ZoneId.systemDefault()), mutants(in));
    } catch (XMLStreamException e) {
      throw new IOException(file + " is no whole report", e);
    }
  }

  static List<Mutant> mutants(InputStream in) throws XMLStreamException {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    var xml = factory.createXMLStreamReader(in);
    var mutants = new ArrayList<Mutant>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("mutation")) {
        mutants.add(mutant(xml));
      }
    }
    return mutants;
  }

  private static Mutant mutant(XMLStreamReader xml) throws XMLStreamException {
    var status = xml.getAttributeValue(null, "status");
    Map<String, String> said = new HashMap<>();
    while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
      var name = xml.getLocalName();
      if (name.equals("indexes") || name.equals("blocks")) {
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
          xml.getElementText();
        }
      } else {
        said.put(name, xml.getElementText());
      }
    }
    return Mutant.of(
        said.getOrDefault("mutatedClass", ""),
        said.getOrDefault("mutatedMethod", ""),
        Integer.parseInt(said.getOrDefault("lineNumber", "0")),
        said.getOrDefault("mutator", ""),
        status);
  }
}
