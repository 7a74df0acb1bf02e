import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export const Minus = () => (
  <Icon>
    <path d="M4 9h10" />
  </Icon>
);

export const Plus = () => (
  <Icon>
    <path d="M4 9h10M9 4v10" />
  </Icon>
);

export const Cross = () => (
  <Icon>
    <path d="m4 4 10 10M14 4 4 14" />
  </Icon>
);

export const Check = () => (
  <Icon>
    <path d="m3.5 9.5 3.5 3.5 7.5-8" />
  </Icon>
);
