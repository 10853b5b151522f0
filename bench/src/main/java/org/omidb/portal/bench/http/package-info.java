/** The catalogue over HTTP, beside an address that only sends as many bytes. */
@NullMarked
package org.omidb.portal.bench.http;

import org.jspecify.annotations.NullMarked;
