/** The versions of the forms: how they are written down, kept, published and found again. */
@NullMarked
package org.omidb.portal.form.service;

import org.jspecify.annotations.NullMarked;
