/** What the portal is told from outside: every setting, its meaning, and the business clock. */
@NullMarked
package org.omidb.portal.config;

import org.jspecify.annotations.NullMarked;
