import type { ReactNode } from 'react';

/** A window with nothing of the app in it but its name: what is said on the left, what can be done on the right. */
export const BareWindow = ({ said, children }: { readonly said: ReactNode; readonly children: ReactNode }) => (
  <div className="win bare">
    <header className="bar">
      <div className="name">Pitchside</div>
    </header>
    <main className="main wlc">
      <section className="say2 scroll">{said}</section>
      <section className="stw scroll" aria-label="What can be done">
        {children}
      </section>
    </main>
  </div>
);
