package org.omidb.portal.bench.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/**
 * Sends as many bytes as it is asked for and does nothing else. The bench puts this class into a
 * copy of the portal; no portal that people use has it.
 */
@Path("catalogue/same-bytes")
@Produces(MediaType.APPLICATION_JSON)
public class SameBytes {

  private static final byte[] BYTES = "0".repeat(1 << 20).getBytes(US_ASCII);

  @GET
  public byte[] bytes(@QueryParam("bytes") int bytes) {
    return Arrays.copyOf(BYTES, bytes);
  }
}
