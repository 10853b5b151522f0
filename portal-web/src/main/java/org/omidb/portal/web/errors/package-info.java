/** What the reader sees when something is not as it should be: calm, in the portal's clothes. */
@NullMarked
package org.omidb.portal.web.errors;

import org.jspecify.annotations.NullMarked;
