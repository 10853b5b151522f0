package org.omidb.portal.web.signin;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.parked.domain.ParkedFile;

/** A file of a parked form, as if it had come with the request that sends the form again. */
record ParkedPart(ParkedFile file) implements Part {

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(file.content());
  }

  @Override
  public String getContentType() {
    return file.type();
  }

  @Override
  public String getName() {
    return file.field();
  }

  @Override
  public String getSubmittedFileName() {
    return file.name();
  }

  @Override
  public long getSize() {
    return file.content().length;
  }

  @Override
  public void write(String fileName) throws IOException {
    Files.write(Path.of(fileName), file.content());
  }

  @Override
  public void delete() {}

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase("Content-Type") ? file.type() : null;
  }

  @Override
  public Collection<String> getHeaders(String name) {
    var value = getHeader(name);
    return value == null ? List.of() : List.of(value);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return List.of("Content-Type");
  }
}
