/** Lever's OAuth server: apps, consent, codes, access and refresh tokens. */
@NullMarked
package io.outhire.leveremulator.oauth;

import org.jspecify.annotations.NullMarked;
