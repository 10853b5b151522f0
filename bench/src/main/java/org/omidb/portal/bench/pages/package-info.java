/** What a page costs the server, and what it costs a reader's browser. */
@NullMarked
package org.omidb.portal.bench.pages;

import org.jspecify.annotations.NullMarked;
