/** What every page may ask for: who is signed in, texts, and notes to the reader. */
@NullMarked
package org.omidb.portal.web.shared;

import org.jspecify.annotations.NullMarked;
